/** The picture above the title. */
export function TitleFigure() {
  return <p>…</p>;
}
