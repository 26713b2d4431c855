import type { ArgTypesEnhancer } from 'storybook/internal/types'

/** Doc comments link names by `{@link Name}`, which editors follow and Storybook prints as it stands: the name in code instead. */
const plainLinks = (text: string) =>
  text.replaceAll(/\{@link\s+([^}|\s]+)(?:[\s|]+([^}]*))?\}/g, (_, target: string, words?: string) =>
    words ? words.trim() : `\`${target}\``,
  )

/** A component's doc comment, for its page. */
export function plainDescription(component: { __docgenInfo?: { description?: string } } | null): string {
  // Where Storybook's reading of the sources leaves it.
  // oxlint-disable-next-line eslint/no-underscore-dangle
  return plainLinks(component?.__docgenInfo?.description ?? '')
}

/** The doc comments of its props, for the table of controls. */
export const withPlainLinks: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => [
      name,
      argType.description === undefined
        ? argType
        : { ...argType, description: plainLinks(argType.description) },
    ]),
  )
