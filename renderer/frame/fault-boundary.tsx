/** A screen that broke while drawing: says so and lets the operator begin again. Nothing saved is lost. */
import { Component, type ReactNode } from 'react';
import { FaultPanel } from './not-done';

interface BoundaryProps {
  /** A new value (the address) is a new try. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

export class FaultBoundary extends Component<BoundaryProps, { broke: boolean; at: string }> {
  override state = { broke: false, at: this.props.resetKey };

  static getDerivedStateFromError() {
    return { broke: true };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: { broke: boolean; at: string }) {
    return props.resetKey === state.at ? null : { broke: false, at: props.resetKey };
  }

  override render() {
    if (!this.state.broke) return this.props.children;
    return <FaultPanel reference="SCREEN" again={() => this.setState({ broke: false })} />;
  }
}
