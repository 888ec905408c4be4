import {
  anyType,
  both,
  byType,
  type Check,
  exactlyOne,
  flag,
  list,
  oneOf,
  shape,
  words,
} from './checks.ts'

// Limits of every object that blocks are made of: slack.md 2.1, read 2026-11-20.

export function plainText(most: number): Check {
  return shape({ type: oneOf('plain_text'), text: words(most) }, { emoji: flag })
}

export function mrkdwn(most: number): Check {
  return shape({ type: oneOf('mrkdwn'), text: words(most) }, { verbatim: flag })
}

export function anyText(most: number): Check {
  return byType({ plain_text: plainText(most), mrkdwn: mrkdwn(most) })
}

const style = oneOf('primary', 'danger')

export const confirmation = shape(
  { text: anyText(300) },
  { title: plainText(100), confirm: plainText(30), deny: plainText(30), style },
)

const described = { value: words(75), description: anyText(75), url: words(3000) }

export const plainOption = shape({ text: plainText(75) }, described)
export const anyOption = shape({ text: anyText(75) }, described)

export const optionGroup = shape({ label: plainText(75), options: list(1, 100, plainOption) })

const slackFile = both(shape({}, { id: words(255), url: words(3000) }), exactlyOne('id', 'url'))

export const imageFields = {
  alt_text: words(2000),
  image_url: words(3000),
  slack_file: slackFile,
} as const

export const imageElement = both(
  shape(
    { type: anyType, alt_text: imageFields.alt_text },
    { image_url: imageFields.image_url, slack_file: slackFile },
  ),
  exactlyOne('image_url', 'slack_file'),
)

export const button = shape(
  { type: oneOf('button'), text: plainText(75) },
  {
    action_id: words(255),
    value: words(2000),
    url: words(3000),
    style,
    confirm: confirmation,
    accessibility_label: words(75),
  },
)
