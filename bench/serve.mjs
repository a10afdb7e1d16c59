import { build, preview } from 'vite'

/** Builds the app as it is shipped and serves it; `close` ends that. @param {number} port */
export const serve = async (port) => {
  await build({ logLevel: 'warn' })
  const server = await preview({ preview: { port }, logLevel: 'warn' })
  return { address: `http://localhost:${port}/`, close: () => server.close() }
}
