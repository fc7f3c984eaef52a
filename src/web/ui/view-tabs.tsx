import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Text } from '#kernel/text.ts';
import { useLanguage } from './language.tsx';

interface Props<View extends string> {
  /** The views of a page; the first is shown where the address asks for none of them. */
  readonly views: readonly [View, ...View[]];
  readonly words: Readonly<Record<View, Text>>;
  /** What the address asks for. */
  readonly asked: string | undefined;
  /** The view that was chosen; undefined for the first, which needs no word in the address. */
  readonly onChoose: (view: View | undefined) => void;
  /** A `Tabs.Panel` for each view. */
  readonly children: ReactNode;
}

/** The views of a page as tabs, one at a time, with an address each. */
export function ViewTabs<View extends string>({ views, words, asked, onChoose, children }: Props<View>) {
  const { t } = useLanguage();
  const [first] = views;
  return (
    <Tabs
      value={views.find((one) => one === asked) ?? first}
      onChange={(next) => onChoose(views.find((one) => one === next && one !== first))}
      keepMounted={false}
    >
      <Tabs.List>
        {views.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(words[one])}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {children}
    </Tabs>
  );
}
