/** The four-dimensional dG/dX, laid out and contracted. */
export function JacobianGrid() {
  return <p>…</p>;
}
