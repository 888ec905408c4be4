import { type Block, buttons } from '../reply.ts'
import type { Asked } from './desk.ts'
import { told } from './words.ts'

type Named = Pick<Asked, 'topic' | 'key' | 'language'>

/** What a person thinks of an answer: two buttons that name it and hold nothing of what was asked. */
export function thumbs({ topic, key, language }: Named): Block {
  const about = `topic:${topic} key:${key}`
  return buttons(
    { label: told('helpful', language), line: `ask helpful:yes ${about}` },
    { label: told('unhelpful', language), line: `ask helpful:no ${about}` },
  )
}

/** Below several readings. */
export function noneOfThese({ topic, key, language }: Named): Block {
  return buttons({
    label: told('none', language),
    line: `ask helpful:no topic:${topic} key:${key}`,
  })
}

export function tellMe({ topic, key, language }: Named): Block {
  return buttons({
    label: told('tellMe', language),
    line: `ask tell:yes topic:${topic} key:${key}`,
  })
}
