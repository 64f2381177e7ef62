/** What the bundler adds: style sheets without exports, and the mode of a build. */
declare module '*.css';

interface ImportMeta {
  readonly env: { readonly MODE: string };
}

/** The address under which the bundler serves a file. */
declare module '*?url' {
  const address: string;
  export default address;
}
