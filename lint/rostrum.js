import { posix } from 'node:path'
import { trespass } from './floors.js'

const slashes = (path) => path.replaceAll('\\', '/')
const pathOf = ({ cwd, filename }) => posix.relative(slashes(cwd), slashes(filename))

const floors = {
  create(context) {
    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return
      const message = trespass(pathOf(context), source.value)
      if (message !== null) context.report({ node: source, message })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}

const noBarrels = {
  create(context) {
    const path = pathOf(context)
    if (path === 'src/core/index.ts' || path.endsWith('.d.ts')) return {}
    const check = (node) => {
      if (!node.source) return
      const message = 'Import it from the file that makes it: only core/index.ts passes on what others export.'
      context.report({ node, message })
    }
    return {
      Program(node) {
        if (!/\/index\.tsx?$/.test(path)) return
        context.report({ node, message: 'Name the file after what it exports: only core has an index.' })
      },
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}

/** The linter's plugin for the rules of this house. */
export default { meta: { name: 'rostrum' }, rules: { floors, 'no-barrels': noBarrels } }
