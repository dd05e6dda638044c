/** Keeps a fault in one panel from taking the others with it. */
import { Component, type ReactNode } from "react";
import { Button } from "react-aria-components";
import "./states.css";

interface SafePanelProps {
  readonly name: string;
  /** When this changes, the panel is tried again. */
  readonly of?: string;
  readonly children: ReactNode;
}

interface Fault {
  readonly sentence: string | null;
  readonly of: string | undefined;
}

export class SafePanel extends Component<SafePanelProps, Fault> {
  override state: Fault = { sentence: null, of: this.props.of };

  static getDerivedStateFromError(error: unknown): Partial<Fault> {
    return { sentence: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps(props: SafePanelProps, state: Fault): Partial<Fault> | null {
    return props.of === state.of ? null : { sentence: null, of: props.of };
  }

  override render(): ReactNode {
    const { sentence } = this.state;
    if (sentence === null) return this.props.children;
    return (
      <div className="quiet-state" role="alert">
        <p>
          The {this.props.name} met a fault: {sentence}. The dossier itself has not changed.
        </p>
        <Button className="btn sm" onPress={() => this.setState({ sentence: null })}>
          Try again
        </Button>
      </div>
    );
  }
}
