import { transform } from 'oxc-transform-react'
import type { Plugin } from 'rolldown'

/**
 * The rooms whose parts the React Compiler builds: those that show much and are rendered with every poll. The others are
 * smaller without it (docs/decisions/0010-what-the-parts-weigh.md).
 */
const compiledRooms = /\/packages\/ui\/src\/(data|document|list|review)\//

/** For Vite's plugin of React: what of the parts it leaves to others, so that they are tried as they are published. */
export const leftUncompiled = /\/packages\/ui\/src\/(?!(data|document|list|review)\/)/

/** Builds parts by the React Compiler, for the published package. */
export function compileParts(): Plugin {
  return {
    name: 'compile-parts',
    transform: {
      filter: { id: { include: [compiledRooms], exclude: [/\.css(\.js)?$/, /\.d\.ts$/] } },
      async handler(code, id) {
        const result = await transform(id, code, { jsx: { runtime: 'automatic' }, reactCompiler: {} })
        // Others say which component it leaves as it is, and why.
        if (result.fatal) this.error(result.errors.map(({ message }) => message).join('\n'))
        return { code: result.code, moduleType: 'js' }
      },
    },
  }
}
