/**
 * What Slack takes at most, in characters unless the name says otherwise.
 * https://docs.slack.dev/reference/block-kit and https://docs.slack.dev/reference/views, as of 2026-11-20.
 */
export const limits = {
  message: {
    blocks: 50,
    /** Slack takes 40,000, but a message over 4,000 cannot be edited. */
    text: 3000,
    /** In all blocks together. Undocumented: https://github.com/slackapi/bolt-js/issues/2509 saw 13,200 refused. */
    characters: 12_000,
  },
  home: {
    blocks: 100,
    /** Slack takes 250 kB, and a character has up to 4 bytes. */
    characters: 50_000,
  },
  modal: { blocks: 100, title: 24, metadata: 3000 },
  header: 150,
  section: { text: 3000, fields: 10, field: 2000 },
  context: 2000,
  input: { label: 2000, hint: 2000, text: 3000 },
  actions: 25, // elements
  button: { text: 75 },
  confirm: { title: 100, text: 300 },
  option: { text: 75 },
  options: 100, // in a select
  table: {
    rows: 100,
    columns: 20,
    /** Slack takes 10,000; this leaves room for the rest of the message. */
    characters: 8000,
  },
  /** What a form says about one field. Slack names no limit; more would not be read. */
  fault: 300,
  manifest: { name: 35, shortDescription: 140, longDescription: 4000, usageHint: 1000 },
} as const
