import { type RefObject, useEffect, useState } from 'react';

const MARGIN = 6;

export interface Sight {
  readonly first: number;
  /** One past the last line that is drawn. */
  readonly last: number;
  /** How many lines a page is. */
  readonly page: number;
  /** Scrolls until a cell stands clear of the heading and of the pinned columns. */
  readonly reveal: (line: number, left: number, right: number, pinned: boolean) => void;
}

interface Measures {
  readonly count: number;
  readonly height: number;
  readonly head: number;
  /** Width of the gutter and the pinned columns. */
  readonly pinned: number;
}

/** Which lines of the frame are worth drawing: those in sight and a few more. */
export function useSheetWindow(
  frame: RefObject<HTMLElement | null>,
  { count, height, head, pinned: pins }: Measures,
  onEnd?: () => void,
): Sight {
  const [sight, setSight] = useState({ top: 0, size: 700 });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () =>
      setSight((before) => {
        const next = { top: element.scrollTop, size: element.clientHeight };
        return before.top === next.top && before.size === next.size ? before : next;
      });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame]);
  const first = Math.max(0, Math.min(count - 1, Math.floor(sight.top / height) - MARGIN));
  const last = Math.min(count, Math.ceil((sight.top + sight.size) / height) + MARGIN);
  const atEnd = last >= count && count > 0;
  useEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, onEnd]);
  return { first, last, page: Math.max(1, Math.floor((sight.size - head) / height) - 1), reveal };

  function reveal(line: number, left: number, right: number, pinned: boolean): void {
    const element = frame.current;
    if (!element) return;
    const top = Math.max(0, line) * height;
    const bottom = top + height + head;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
    if (pinned) return;
    if (left - pins < element.scrollLeft) element.scrollLeft = left - pins;
    else if (right > element.scrollLeft + element.clientWidth)
      element.scrollLeft = right - element.clientWidth;
  }
}
