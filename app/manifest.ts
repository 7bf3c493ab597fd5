import type { MetadataRoute } from "next";
import { vi } from "@/lib/i18n/vi";

/** What a phone needs to install the product: it begins where everybody's work is. */
export default function manifest(): MetadataRoute.Manifest {
  const name = vi.frame.product;
  return {
    ...{ id: "/", name, short_name: name, lang: "vi", start_url: "/", scope: "/", display: "standalone" },
    ...{ background_color: "#ffffff", theme_color: "#ffffff" },
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icons/192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
