import { Component, type ReactNode } from 'react';

/**
 * Keeps the failure of one live part to itself: it says so where the part stood and offers to begin again, and the page and its
 * other parts go on.
 */
export class IslandBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <p>
          This part has stopped. The fault is the page’s, not yours. “Begin again” opens it with its example
          numbers.
        </p>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          Begin again
        </button>
      </div>
    );
  }
}
