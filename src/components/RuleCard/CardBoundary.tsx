import { Component, type ReactNode } from 'react';
import styles from './RuleCard.module.css';

interface CardBoundaryState {
  readonly failed: boolean;
}

/** Keeps a fault inside one card: the page goes on, and the card can be begun again. */
export class CardBoundary extends Component<{ readonly children: ReactNode }, CardBoundaryState> {
  override state: CardBoundaryState = { failed: false };

  static getDerivedStateFromError(): CardBoundaryState {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={styles.failed} role="alert">
        <p>This card met a number or a text that it could not work with, and has stopped.</p>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          Begin again with its example
        </button>
      </div>
    );
  }
}
