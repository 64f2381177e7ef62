/** zod is set before any schema exists, which is why the rest is loaded after it and not beside it. */
import './client/zod-settings';
import './frame/look/index.css';

void import('./begin').then(({ begin }) => begin());
