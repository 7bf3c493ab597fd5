import RootLayout from "@/app/layout";

export default RootLayout;
