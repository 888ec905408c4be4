/** Said with the first message of all, and never again. */
export const firstEver = 'first'

/** The question whether to write less often, asked of somebody who does not react. */
export const askSmart = 'smart?'
