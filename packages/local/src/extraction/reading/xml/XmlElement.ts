/** One element with its name apart from its prefix, which every writer may choose. */
export interface XmlElement {
  /** Without the prefix. */
  name: string
  /** The namespace's address; empty where there is none. */
  uri: string
  /** By their names without a prefix. */
  attributes: ReadonlyMap<string, string>
  children: XmlElement[]
  /** Its own text, without that of the elements in it. */
  text: string
}
