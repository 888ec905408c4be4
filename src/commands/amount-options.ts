import { z } from 'zod'
import { isWholeThousandths } from '../core/credits.ts'

/** CEUs as a certificate gives them. */
export const ceusOption = z
  .number('give a number, such as 0.4')
  .positive('give more than zero')
  .max(100, 'that is too many')
  .refine(isWholeThousandths, 'give at most three decimals')
  .optional()

/** Contact hours; two decimals always make whole thousandths of a credit. */
export const hoursOption = z
  .number('give a number, such as 3')
  .positive('give more than zero')
  .max(500, 'that is too many')
  .refine((hours) => isWholeThousandths(hours / 10), 'give at most two decimals')
  .optional()
