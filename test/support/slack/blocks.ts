import {
  anyType,
  atLeastOne,
  both,
  byType,
  type Check,
  exactlyOne,
  type Fields,
  flag,
  list,
  oneOf,
  shape,
  words,
} from './checks.ts'
import { accessories, actionElements, contextActions, inputElements } from './elements.ts'
import { chart, table, wideTable } from './figures.ts'
import { anyText, button, imageElement, imageFields, mrkdwn, plainText } from './objects.ts'
import { richText } from './rich-text.ts'

export type Surface = 'message' | 'modal' | 'home'

const anything: Check = () => []

function block(needed: Fields, allowed: Fields = {}): Check {
  return shape({ type: anyType, ...needed }, { block_id: words(255), ...allowed })
}

const card = both(
  block(
    {},
    {
      hero_image: imageElement,
      icon: imageElement,
      title: mrkdwn(150),
      subtitle: mrkdwn(150),
      body: mrkdwn(200),
      actions: list(1, 5, button),
    },
  ),
  atLeastOne('hero_image', 'title', 'actions', 'body'),
)

const everywhere: Fields = {
  section: both(
    block(
      {},
      {
        text: anyText(3000),
        fields: list(1, 10, anyText(2000)),
        accessory: byType(accessories),
        expand: flag,
      },
    ),
    atLeastOne('text', 'fields'),
  ),
  header: block({ text: plainText(150) }),
  divider: block({}),
  context: block({
    elements: list(
      1,
      10,
      byType({ image: imageElement, plain_text: plainText(3000), mrkdwn: mrkdwn(3000) }),
    ),
  }),
  actions: block({ elements: list(1, 25, byType(actionElements)) }),
  input: block(
    { label: plainText(2000), element: byType(inputElements) },
    { hint: plainText(2000), optional: flag, dispatch_action: flag },
  ),
  image: both(
    block({ alt_text: imageFields.alt_text }, { ...imageFields, title: plainText(2000) }),
    exactlyOne('image_url', 'slack_file'),
  ),
  rich_text: richText,
  card,
  video: block(
    {
      video_url: words(3000),
      thumbnail_url: words(3000),
      alt_text: words(2000),
      title: plainText(200),
    },
    {
      title_url: words(3000),
      author_name: words(50),
      provider_name: words(255),
      provider_icon_url: words(3000),
      description: plainText(200),
    },
  ),
}

const carousel = block({ elements: list(1, 10, byType({ card })) })
const file = block({ source: oneOf('remote'), external_id: words(255) })

const task = block(
  {
    task_id: words(255),
    title: words(255),
    status: oneOf('pending', 'in_progress', 'complete', 'error'),
  },
  { details: richText, output: richText, sources: anything },
)

const { card: _, ...inContainer } = everywhere

const container = both(
  block(
    { child_blocks: list(1, 10, byType({ ...inContainer, file, table })) },
    {
      title: plainText(150),
      rich_text_title: richText,
      subtitle: anyText(150),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: imageElement,
      is_collapsible: flag,
      default_collapsed: flag,
      has_header_divider: flag,
    },
  ),
  atLeastOne('title', 'rich_text_title'),
)

const inMessages: Fields = {
  ...everywhere,
  carousel,
  file,
  container,
  table,
  data_table: wideTable,
  data_visualization: chart,
  markdown: block({ text: words(12_000) }),
  context_actions: block({ elements: list(1, 5, byType(contextActions)) }),
  task_card: task,
  plan: block({ title: words(255) }, { tasks: list(0, 50, byType({ task_card: task })) }),
}

const inModals: Fields = {
  ...everywhere,
  alert: block(
    { text: anyText(3000) },
    { level: oneOf('default', 'info', 'warning', 'error', 'success') },
  ),
}

/** The blocks each surface takes. */
export const blockOn: Readonly<Record<Surface, Check>> = {
  message: byType(inMessages),
  modal: byType(inModals),
  home: byType({ ...everywhere, carousel }),
}
