import type { JsonObject, JsonValue } from 'cloudsquid-react/contract'
import type { XmlElement } from '../../reading/xml/XmlElement.ts'

/** XML that is no e-invoice, as the object it could have been: what occurs several times becomes a list. */
export function jsonOfXml(root: XmlElement): JsonObject {
  return { [root.name]: valueOf(root) }
}

function valueOf(element: XmlElement): JsonValue {
  const text = element.text.trim()
  if (element.children.length === 0 && element.attributes.size === 0) return text
  const byName = new Map<string, JsonValue[]>()
  for (const [name, value] of element.attributes) byName.set(name, [value])
  for (const child of element.children) {
    const values = byName.get(child.name)
    if (values) values.push(valueOf(child))
    else byName.set(child.name, [valueOf(child)])
  }
  if (text !== '') byName.set('text', [...(byName.get('text') ?? []), text])
  return Object.fromEntries(
    [...byName].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}
