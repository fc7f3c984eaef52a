import { type RefObject, useEffect, useState } from 'react';

const MARGIN = 8;

interface Window {
  readonly first: number;
  /** One past the last row that is drawn. */
  readonly last: number;
  readonly reveal: (row: number) => void;
}

/** Which rows of a scrolled table are worth drawing: those in sight and a few more. */
export function useWindow(
  frame: RefObject<HTMLElement | null>,
  count: number,
  height: number,
  onEnd?: () => void,
): Window {
  const [sight, setSight] = useState({ top: 0, size: 1200 });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => setSight({ top: element.scrollTop, size: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame]);
  const first = Math.max(0, Math.floor(sight.top / height) - MARGIN);
  const last = Math.min(count, Math.ceil((sight.top + sight.size) / height) + MARGIN);
  const atEnd = last >= count && count > 0;
  useEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, onEnd]);
  return { first: Math.min(first, Math.max(0, count - 1)), last, reveal };

  function reveal(row: number): void {
    const element = frame.current;
    if (!element) return;
    // The head stays above the rows: a row hidden behind it is not in sight.
    const top = row * height;
    const bottom = top + height * 2;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
  }
}
