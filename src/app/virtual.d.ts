declare module '*.mdx' {
  /** Words of a page: a component without props. */
  const Words: () => import('react').ReactNode;
  export default Words;
}

declare module 'virtual:fonts.css';
