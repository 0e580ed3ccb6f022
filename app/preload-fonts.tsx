import { StaticIsland } from "@/components/ui/static-island";
import vendor from "@/data/vendor.json";

const FONTS = [vendor.serif400, vendor.serif600, vendor.sans400, vendor.sans600];

/**
 * Asks for the four faces before the first layout needs them. It stands behind the picture, and not in the head where React
 * would put a link of its own: on a slow line the picture is to arrive first, and the reader's own fonts do until then.
 */
export function PreloadFonts() {
  return (
    <StaticIsland id="fonts" className="hidden">
      {() => FONTS.map((href) => <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="" />)}
    </StaticIsland>
  );
}
