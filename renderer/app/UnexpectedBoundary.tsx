import type { ReactNode } from 'react'
import { Component } from 'react'
import { commonWording } from '../../shared/wording/interface'
import { recordUnexpected } from './record-unexpected'

interface UnexpectedBoundaryState {
  readonly hasFailed: boolean
}

/** Shows one plain page instead of a half-drawn window; what was typed is on the disk but for the last second. */
export class UnexpectedBoundary extends Component<{ readonly children: ReactNode }, UnexpectedBoundaryState> {
  override state: UnexpectedBoundaryState = { hasFailed: false }

  static getDerivedStateFromError(): UnexpectedBoundaryState {
    return { hasFailed: true }
  }

  override componentDidCatch(failure: unknown): void {
    recordUnexpected(failure)
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main className="plain-page" role="alert">
        <h1>{commonWording.unexpectedHeading}</h1>
        <p>{commonWording.unexpected}</p>
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            window.location.reload()
          }}
        >
          {commonWording.reload}
        </button>
      </main>
    )
  }
}
