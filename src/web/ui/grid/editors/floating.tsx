import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

interface Props {
  /** The element that it hangs on. */
  readonly anchor: HTMLElement | null;
  /** Over the anchor, as a larger cell; or below it, and above it where there is no room. */
  readonly over?: boolean;
  readonly width: number;
  readonly children: ReactNode;
}

/** A box that hangs on a cell and is not cut off by the frame that scrolls. */
export function Floating({ anchor, over = false, width, children }: Props) {
  const [style, setStyle] = useState<CSSProperties>({ visibility: 'hidden' });
  const place = useRef(() => {});
  place.current = () => {
    if (anchor) setStyle(placeAt(anchor.getBoundingClientRect(), over, width));
  };
  useLayoutEffect(() => {
    const follow = () => place.current();
    follow();
    // Captured, because what scrolls is the frame, and scrolling does not bubble.
    window.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
    };
  }, []);
  const home = anchor?.closest('main') ?? document.body;
  return createPortal(
    <div className="sheet-floating" style={style}>
      {children}
    </div>,
    home,
  );
}

const MARGIN = 8;
const TALL = 280;

function placeAt(cell: DOMRect, over: boolean, width: number): CSSProperties {
  const wide = Math.min(Math.max(width, cell.width), window.innerWidth - 2 * MARGIN);
  const left = Math.max(MARGIN, Math.min(cell.left, window.innerWidth - wide - MARGIN));
  const start = over ? cell.top : cell.bottom;
  const below = window.innerHeight - start - MARGIN;
  const base: CSSProperties = { position: 'fixed', left, width: wide };
  if (below >= TALL || below >= cell.top) return { ...base, top: start, maxHeight: Math.max(120, below) };
  const bottom = window.innerHeight - (over ? cell.bottom : cell.top);
  return { ...base, bottom, maxHeight: Math.max(120, cell.top - MARGIN) };
}
