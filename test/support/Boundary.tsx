import { Component, type ReactNode } from 'react'

/** Shows what its children throw. */
export class Boundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {}
  static getDerivedStateFromError(error: Error) {
    return { error }
  }
  override render() {
    return this.state.error ? `caught: ${this.state.error.message}` : this.props.children
  }
}
