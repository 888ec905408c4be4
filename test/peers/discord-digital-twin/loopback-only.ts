import { Server } from 'node:net'

/** The twin would listen at every address of the machine; from now on a server that names none is on loopback. */
export function listenOnLoopbackOnly(): void {
  // oxlint-disable-next-line typescript/unbound-method -- it is called on the server below
  Server.prototype.listen = new Proxy(Server.prototype.listen, {
    apply(listen, server: Server, args: readonly unknown[]) {
      const [port, then] = args
      const isBare = typeof port === 'number' && typeof then === 'function'
      const here = isBare ? [{ port, host: '127.0.0.1' }, then] : args
      return Reflect.apply(listen, server, here) as Server
    },
  })
}
