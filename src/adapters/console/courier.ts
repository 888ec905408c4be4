import type { Courier } from '../../runtime/courier.ts'
import { renderReply } from './render.ts'
import { type Screen, widthOf } from './screen.ts'
import { addressOf, firstSeat } from './seat.ts'

/** Prints what comes for the owner of the terminal; nobody else can be written to here. */
export function consoleCourier(screen: Screen): Courier {
  return {
    lanes: 1,
    async tell(address, reply) {
      if (!screen.terminal || address !== addressOf(firstSeat)) return 'gone'
      const words = renderReply(reply, { width: widthOf(screen), colours: screen.colours })
      screen.output.write(`\n${words}\n\n`)
      return 'sent'
    },
  }
}
