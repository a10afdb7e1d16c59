import { posix } from 'node:path'

/** Ground to roof. A room imports only from floors below its own: the rooms of one floor do not know each other. */
const floors = [
  ['core'],
  ['clock', 'agenda'],
  ['sound', 'sync', 'journal', 'store'],
  ['ui'],
  ['console', 'confidence', 'planner', 'report'],
  ['app'],
]

const roomOf = (path) => /^src\/([^/]+)\//.exec(path)?.[1] ?? null
const floorOf = (room) => floors.findIndex((rooms) => rooms.includes(room))
const isForTests = (path) => /\.test\.tsx?$|[/.]testing\.tsx?$/.test(path)
const homeless = (room) => `${room} stands on no floor: give it one in lint/floors.js, or use a room that has one.`

/**
 * Why the file at `path` (from the project's root) may not import `source` (as the import writes it), and what to do
 * instead; `null` when it may. Tests may also look at neighbours on their floor and, in core, use packages.
 */
export const trespass = (path, source) => {
  const room = roomOf(path)
  if (room === null) return null
  const floor = floorOf(room)
  if (floor < 0) return homeless(room)
  const inTest = isForTests(path)

  if (!source.startsWith('.')) {
    if (room !== 'core' || inTest) return null
    return `core imports no package: write the few lines here, or use ${source} in a room above and pass in what it gives.`
  }

  const target = posix.join(posix.dirname(path), source)
  const other = roomOf(target)
  if (other === null) return `${target} lies outside the rooms of src: move what ${room} needs of it into one.`
  if (isForTests(target) && !inTest)
    return `${target} is for tests: move what ${room} needs of it to a file of its own.`
  if (other === room) return null

  const otherFloor = floorOf(other)
  if (otherFloor < 0) return homeless(other)
  if (otherFloor > floor) {
    return `${room} may not import ${other}, which stands above it: let ${other} pass in what ${room} needs, or move that to a floor below both.`
  }
  if (otherFloor === floor && !inTest) {
    return `${room} may not import ${other}: app/compose.ts introduces rooms to each other; take what you need as an argument.`
  }
  if (other === 'core' && target !== 'src/core/index.ts' && !isForTests(target)) {
    return `${room} takes what it needs of core from core/index.ts: export it there.`
  }
  return null
}
