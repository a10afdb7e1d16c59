declare module 'howler/dist/howler.core.min.js' {
  export { Howl } from 'howler'
  /** `state`: what Howler believes of its context. */
  export const Howler: import('howler').HowlerGlobal & { state: AudioContextState }
}
