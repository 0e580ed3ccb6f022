/** How a part of a bar is drawn, as the legend draws how sure: full, an outline, a dashed outline, half full. */
export type PartLook = "full" | "outline" | "dashed" | "half";

const EDGE_PX = 1.2;

/** One part of a bar, in the colour of the text around it. */
export function ChartPart({
  look,
  x,
  y,
  width,
  height,
}: {
  look: PartLook;
  x: number;
  y: number;
  width: number;
  height: number;
}) {
  if (look === "full") return <rect className="chart-full" x={x} y={y} width={width} height={height} />;
  const inset = Math.min(EDGE_PX, height / 2, width / 2) / 2;
  const edge = (
    <rect
      className={look === "dashed" ? "chart-edge chart-dashed" : "chart-edge"}
      x={x + inset}
      y={y + inset}
      width={Math.max(0, width - 2 * inset)}
      height={Math.max(0, height - 2 * inset)}
      strokeWidth={2 * inset}
    />
  );
  if (look !== "half") return edge;
  return (
    <>
      {edge}
      <rect className="chart-full" x={x} y={y} width={width / 2} height={height} />
    </>
  );
}
