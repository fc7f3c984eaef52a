import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';

interface Roving<Frame extends HTMLElement> {
  /** The element that holds the list. */
  readonly frame: RefObject<Frame | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** What the control of a key needs: exactly one of them is a stop of the tab key. */
  readonly stopOf: (key: string) => {
    readonly 'data-rove': string;
    readonly tabIndex: number;
    readonly onFocus: () => void;
  };
  readonly isStop: (key: string) => boolean;
}

/** A list that is one stop of the tab key; arrows, Home and End go from control to control (ARIA APG, roving tabindex). */
export function useRoving<Frame extends HTMLElement>(keys: readonly string[]): Roving<Frame> {
  const frame = useRef<Frame>(null);
  const [active, setActive] = useState<string | undefined>();
  const stop = active !== undefined && keys.includes(active) ? active : keys[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || !(event.target instanceof HTMLElement) || event.target.dataset.rove === undefined) return;
    event.preventDefault();
    const next = keys[step(keys.indexOf(event.target.dataset.rove), keys.length)];
    if (next === undefined) return;
    setActive(next);
    const control = [...(frame.current?.querySelectorAll<HTMLElement>('[data-rove]') ?? [])].find(
      (one) => one.dataset.rove === next,
    );
    control?.focus();
    control?.scrollIntoView({ block: 'nearest' });
  };
  return {
    frame,
    onKeyDown,
    stopOf: (key) => ({ 'data-rove': key, tabIndex: key === stop ? 0 : -1, onFocus: () => setActive(key) }),
    isStop: (key) => key === stop,
  };
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};
