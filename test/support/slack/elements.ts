import {
  anyType,
  atLeastOne,
  both,
  type Check,
  type Fields,
  flag,
  list,
  number,
  oneOf,
  shape,
  words,
} from './checks.ts'
import {
  anyOption,
  button,
  confirmation,
  imageElement,
  optionGroup,
  plainOption,
  plainText,
} from './objects.ts'

const anything: Check = () => []
const common = {
  action_id: words(255),
  confirm: confirmation,
  focus_on_load: flag,
  placeholder: plainText(150),
}
const dispatch = {
  dispatch_action_config: shape(
    {},
    { trigger_actions_on: list(1, 2, oneOf('on_enter_pressed', 'on_character_entered')) },
  ),
}

function element(needed: Fields, allowed: Fields = {}): Check {
  return shape({ type: anyType, ...needed }, { ...common, ...allowed })
}

const options = list(1, 100, plainOption)
const groups = list(1, 100, optionGroup)
const staticChoice = { options, option_groups: groups }
const conversation = { filter: anything, default_to_current_conversation: flag }
const several = { max_selected_items: number(1, 100) }
const answering = { response_url_enabled: flag }
const day = words(10, 10)

const choices: Fields = {
  static_select: both(
    element({}, { ...staticChoice, initial_option: plainOption }),
    atLeastOne('options', 'option_groups'),
  ),
  multi_static_select: both(
    element({}, { ...staticChoice, ...several, initial_options: options }),
    atLeastOne('options', 'option_groups'),
  ),
  users_select: element({}, { initial_user: words(255) }),
  multi_users_select: element({}, { ...several, initial_users: list(0, 100, words(255)) }),
  conversations_select: element(
    {},
    { ...conversation, ...answering, initial_conversation: words(255) },
  ),
  multi_conversations_select: element({}, { ...conversation, ...several }),
  channels_select: element({}, { ...answering, initial_channel: words(255) }),
  multi_channels_select: element({}, several),
  external_select: element({}, { min_query_length: number(0, 100), initial_option: plainOption }),
  multi_external_select: element({}, { ...several, min_query_length: number(0, 100) }),
  radio_buttons: element({ options: list(1, 10, anyOption) }, { initial_option: anyOption }),
  checkboxes: element(
    { options: list(1, 10, anyOption) },
    { initial_options: list(1, 10, anyOption) },
  ),
}

const moments: Fields = {
  datepicker: element({}, { initial_date: day }),
  timepicker: element({}, { initial_time: words(5, 5), timezone: words(255) }),
  datetimepicker: element({}, { initial_date_time: number(0, 9_999_999_999) }),
}

const buttons: Fields = {
  button,
  overflow: element({ options: list(1, 5, plainOption) }),
  workflow_button: element(
    { text: plainText(75), workflow: anything },
    { style: anything, accessibility_label: words(75) },
  ),
}

const typed: Fields = {
  plain_text_input: element(
    {},
    {
      ...dispatch,
      initial_value: words(3000, 0),
      multiline: flag,
      min_length: number(0, 3000),
      max_length: number(1, 3000),
    },
  ),
  number_input: element(
    { is_decimal_allowed: flag },
    { ...dispatch, initial_value: words(255), min_value: words(255), max_value: words(255) },
  ),
  email_text_input: element({}, { ...dispatch, initial_value: words(3000, 0) }),
  url_text_input: element({}, { ...dispatch, initial_value: words(3000, 0) }),
  rich_text_input: element(
    {},
    { ...dispatch, initial_value: anything, min_lines: anything, max_lines: anything },
  ),
  file_input: element({}, { filetypes: list(1, 100, words(20)), max_files: number(1, 10) }),
}

export const actionElements: Fields = { ...buttons, ...choices, ...moments, ...typed }
export const accessories: Fields = { ...buttons, ...choices, ...moments, image: imageElement }
export const inputElements: Fields = { ...choices, ...moments, ...typed }

const feedback = shape(
  { text: plainText(75), value: words(2000) },
  { accessibility_label: words(75) },
)

export const contextActions: Fields = {
  feedback_buttons: element({ positive_button: feedback, negative_button: feedback }),
  icon_button: element(
    { icon: words(255), text: plainText(75) },
    { accessibility_label: words(75), value: words(2000), visible_to_user_ids: anything },
  ),
}
