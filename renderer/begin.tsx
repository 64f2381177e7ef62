import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app';
import { clientOf } from './client/bridge';
import { ClientProvider } from './client/client';
import { startWords } from './client/words';

/** Puts the kiosk on the page; the situation chooses the language a moment later. */
export function begin(): void {
  const place = document.getElementById('root');
  if (!place) return;
  createRoot(place).render(
    <I18nextProvider i18n={startWords('en')}>
      <ClientProvider client={clientOf(window.counter)}>
        <App />
      </ClientProvider>
    </I18nextProvider>,
  );
}
