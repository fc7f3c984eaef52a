import './no-eval.ts';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './fonts.css';
import './style.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from '../api/problem.ts';
import { LanguageProvider } from '../ui/language.tsx';
import { Notices } from './notices.tsx';
import { createVigieRouter } from './routes.tsx';
import { resolveVariables, theme } from './theme.ts';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only a server that could not be reached is asked again.
      retry: (count, error) => count < 2 && error instanceof Problem && error.answer.status === 0,
    },
  },
});
const router = createVigieRouter(client);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <LanguageProvider>
        <QueryClientProvider client={client}>
          <Notices />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
);
