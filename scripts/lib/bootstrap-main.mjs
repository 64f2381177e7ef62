// Loads the application folder that is named as the first argument, as Electron's own default app does.
// The import is awaited: without that, `registerSchemesAsPrivileged` comes after `ready` and throws.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const target = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!target) {
  console.error('usage: electron <application folder>');
  process.exit(64);
}
const folder = path.resolve(target);
const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setVersion(about.version ?? '0.0.0');
app.setName(about.productName ?? about.name);
app.setAppPath(folder);
process.defaultApp = true;
try {
  await import(pathToFileURL(path.join(folder, about.main ?? 'index.js')).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}
