import './client/zod-settings';
import './frame/look/index.css';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app';
import { clientOf } from './client/bridge';
import { ClientProvider } from './client/client';
import { startWords } from './client/words';

const place = document.getElementById('root');
const bridge = window.counter;
if (place && bridge) {
  createRoot(place).render(
    <I18nextProvider i18n={startWords('en')}>
      <ClientProvider client={clientOf(bridge)}>
        <App />
      </ClientProvider>
    </I18nextProvider>,
  );
}
