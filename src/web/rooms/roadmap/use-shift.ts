import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Shift } from '#domain/roadmap/shift.ts';

/** A bar that is being moved: not written yet. */
export interface Grip extends Shift {
  readonly id: string;
}

interface Doors {
  /** Pixels of a day. */
  readonly day: number;
  readonly isMovable: (id: string) => boolean;
  readonly onMoved: (grip: Grip) => void;
  readonly onOpen: (id: string) => void;
  /** Escape with nothing taken hold of. */
  readonly onLeave: () => void;
}

/** A row of key presses is one move: it is written when they rest. */
const REST = 800;
const WEEK = 7;

interface Pull {
  readonly id: string;
  readonly x: number;
  readonly part: keyof Shift;
}

/** Moving bars by pointer and by key: what is moved is shown at once, written when it is let go, and Escape takes it back. */
export function useShift({ day, isMovable, onMoved, onOpen, onLeave }: Doors) {
  const [grip, setGrip] = useState<Grip | undefined>();
  const held = useRef<Grip | undefined>(undefined);
  const pull = useRef<Pull | undefined>(undefined);
  const pulled = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hold = (next: Grip | undefined) => {
    clearTimeout(timer.current);
    held.current = next;
    setGrip(next);
  };
  const settle = () => {
    const last = held.current;
    hold(undefined);
    if (last && (last.move !== 0 || last.stretch !== 0)) onMoved(last);
  };
  const settled = useRef(settle);
  settled.current = settle;
  // What was moved when the page is left is written too.
  useEffect(() => () => settled.current(), []);

  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (held.current) {
        pull.current = undefined;
        hold(undefined);
      } else onLeave();
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      settle();
      onOpen(id);
      return;
    }
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (direction === 0 || event.ctrlKey || event.metaKey) return;
    // Alt + arrow would lead to another page.
    event.preventDefault();
    if (!isMovable(id)) return;
    const before = held.current?.id === id ? held.current : { id, move: 0, stretch: 0 };
    const by = direction * (event.shiftKey ? WEEK : 1);
    hold(event.altKey ? { ...before, stretch: before.stretch + by } : { ...before, move: before.move + by });
    timer.current = setTimeout(() => settled.current(), REST);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>, id: string) => {
    pulled.current = false;
    if (event.button !== 0 || !isMovable(id)) return;
    if (held.current) settle();
    const onEnd = event.target instanceof Element && event.target.classList.contains('gantt-end');
    pull.current = { id, x: event.clientX, part: onEnd ? 'stretch' : 'move' };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!pull.current) return;
    const { id, x, part } = pull.current;
    const days = Math.round((event.clientX - x) / day);
    if (days !== 0) pulled.current = true;
    if (days !== (held.current?.[part] ?? 0)) hold({ id, move: 0, stretch: 0, [part]: days });
  };
  const onPointerUp = () => {
    if (!pull.current) return;
    pull.current = undefined;
    settle();
  };
  const onPointerCancel = () => {
    pull.current = undefined;
    hold(undefined);
  };
  const onClick = (id: string) => {
    // The click that ends a pull opens nothing.
    if (pulled.current) pulled.current = false;
    else onOpen(id);
  };
  return {
    grip,
    handlersOf: (id: string) => ({
      onKeyDown: (event: KeyboardEvent) => onKeyDown(event, id),
      onPointerDown: (event: PointerEvent<HTMLElement>) => onPointerDown(event, id),
      onPointerMove,
      onPointerUp,
      onPointerCancel,
      onBlur: () => {
        if (!pull.current) settle();
      },
      onClick: () => onClick(id),
    }),
  };
}
