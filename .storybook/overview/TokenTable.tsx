import type { CSSProperties, ReactNode } from 'react'
import styles from './Overview.module.css'
import { readTokens, type Token } from './readTokens.ts'

const tokens = readTokens()
const isColour = ({ value }: Token) => value.startsWith('light-dark(')
const isSize = ({ name, value }: Token) => /^--ru-(\d|r-|ctl|row)/.test(name) && /\d/.test(value)
const isText = ({ name }: Token) => /^--ru-fs-\d$/.test(name)
const isOther = (token: Token) => !isColour(token) && !isSize(token) && !isText(token)

/** The variables of the theme, each as it looks: what a host may set, and nothing else. */
export function TokenTable() {
  return (
    <main className={styles.page}>
      <h1>Tokens</h1>
      <p>
        Colour, type and space are variables, and a host themes the parts by them alone. Colours stand with
        their light and their dark value.
      </p>
      <TokenGroup title="Colour" group={tokens.filter(isColour)}>
        {({ name }) => (
          <span className={styles.pair}>
            {(['light', 'dark'] as const).map((scheme) => (
              <span
                key={scheme}
                className={styles.swatch}
                style={{ colorScheme: scheme, background: `var(${name})` }}
              />
            ))}
          </span>
        )}
      </TokenGroup>
      <TokenGroup title="Type" group={tokens.filter(isText)}>
        {({ name }) => <span style={{ fontSize: `var(${name})` }}>178.50 EUR</span>}
      </TokenGroup>
      <TokenGroup title="Space and shape" group={tokens.filter(isSize)}>
        {({ name }) => <span className={styles.bar} style={measure(name)} />}
      </TokenGroup>
      <TokenGroup title="Others" group={tokens.filter(isOther)}>
        {() => null}
      </TokenGroup>
    </main>
  )
}

const measure = (name: string): CSSProperties =>
  name.startsWith('--ru-r-')
    ? { width: 'var(--ru-8)', height: 'var(--ru-8)', borderRadius: `var(${name})` }
    : { width: `var(${name})` }

interface TokenGroupProps {
  title: string
  group: readonly Token[]
  /** Shows what it looks like. */
  children: (token: Token) => ReactNode
}

function TokenGroup({ title, group, children }: TokenGroupProps) {
  return (
    <section>
      <h2>{title}</h2>
      <dl className={styles.tokens}>
        {group.map((token) => (
          <div key={token.name} className={styles.token}>
            <dt>
              <code>{token.name}</code>
            </dt>
            <dd>{children(token)}</dd>
            <dd className={styles.value}>
              {token.value}
              {token.note !== undefined && <> ({token.note})</>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
