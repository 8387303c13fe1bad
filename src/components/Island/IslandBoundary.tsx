import { Component, type ReactNode } from 'react';

/**
 * Keeps the failure of one island to itself: it says so where the island stood, and the page and the other islands go on.
 */
export class IslandBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <p role="alert">This part of the page has stopped. Reload the page to start it again.</p>;
  }
}
