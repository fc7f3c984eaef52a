import { MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useLanguage } from '../ui/language.tsx';

const CLOSE = { fr: 'Fermer ce message', en: 'Close this message' };

/** What was done, told in a corner; the button that takes it away has a name in the language of the page. */
export function Notices() {
  const { t } = useLanguage();
  const named = useMemo(
    () => ({
      components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': t(CLOSE) } } } },
    }),
    [t],
  );
  return (
    <MantineThemeProvider theme={named} inherit>
      <Notifications position="bottom-right" autoClose={4000} />
    </MantineThemeProvider>
  );
}
