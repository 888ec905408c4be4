import type { Courier } from '../../runtime/courier.ts'
import type { Block, Reply } from '../../core/reply.ts'
import { renderReply } from './render.ts'
import { type Screen, widthOf } from './screen.ts'
import { addressOf, firstSeat } from './seat.ts'

/** Prints what comes for the owner of the terminal; nobody else can be written to here. */
export function consoleCourier(screen: Screen): Courier {
  return {
    lanes: 1,
    async tell(address, reply) {
      if (!screen.terminal || address !== addressOf(firstSeat)) return 'gone'
      const words = renderReply(typeable(reply), {
        width: widthOf(screen),
        colours: screen.colours,
      })
      screen.output.write(`\n${words}\n\n`)
      return 'sent'
    },
  }
}

/** A number that is typed presses a button of the last answer, so what comes by itself says its lines. */
function typeable(reply: Reply): Reply {
  return { ...reply, blocks: reply.blocks.map(withoutButtons) }
}

function withoutButtons(block: Block): Block {
  if (block.kind !== 'buttons') return block
  return { kind: 'list', items: block.buttons.map(({ label, line }) => `${label}: ${line}`) }
}
