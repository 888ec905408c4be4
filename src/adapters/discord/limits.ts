/**
 * What Discord takes at most, in characters unless the name says otherwise.
 * https://docs.discord.com/developers/components/reference, …/interactions/application-commands and
 * …/interactions/receiving-and-responding, as of 2026-08-06.
 */
export const limits = {
  message: {
    /** Containers, rows and buttons count, each. */
    components: 40,
    /** In all text displays together. */
    text: 4000,
    /** Files; Discord takes 10, and more would crowd out words. */
    files: 4,
    /** Bytes of one file; Discord takes 10 MiB where nobody has paid for more. */
    file: 8_000_000,
  },
  /** Of a picture in a gallery. */
  description: 1024,
  row: 5, // buttons
  button: { label: 80, customId: 100 },
  modal: { title: 45, components: 5, customId: 100 },
  label: { text: 45, description: 100 },
  input: 4000,
  options: 25, // in a select, and as many choices
  option: 100,
  choice: { name: 100, value: 100 },
  command: {
    name: 32,
    description: 100,
    options: 25,
    /** Names, descriptions and values of a whole command with its subcommands. */
    characters: 8000,
  },
  /** https://docs.discord.com/developers/interactions/application-commands, of a text option. */
  optionText: 6000,
} as const
