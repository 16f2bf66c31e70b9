// Where a part of the console cannot be drawn, words and a way on stand in its place.
import { Component, type ReactNode } from 'react';
import { ApiError } from './console-client.ts';
import { Failure } from './failure.tsx';

interface BrokenProps {
  /** Whatever is drawn for another one is tried anew. */
  readonly place?: string;
  readonly children: ReactNode;
}

interface BrokenState {
  readonly code: string | null;
}

/** Without it React takes the whole page away when one part of it fails. */
export class Broken extends Component<BrokenProps, BrokenState> {
  override state: BrokenState = { code: null };

  static getDerivedStateFromError(error: unknown): BrokenState {
    return { code: error instanceof ApiError ? error.code : 'internal' };
  }

  override componentDidUpdate({ place }: BrokenProps): void {
    if (place !== this.props.place && this.state.code !== null) this.setState({ code: null });
  }

  override render(): ReactNode {
    const { code } = this.state;
    return code === null ? this.props.children : <Failure code={code} again={readAnew} />;
  }
}

/** The page is loaded again once the service can be reached: it may be another version now. */
function readAnew(): void {
  fetch('/console', { method: 'HEAD' }).then(
    () => {
      location.reload();
    },
    () => undefined,
  );
}
