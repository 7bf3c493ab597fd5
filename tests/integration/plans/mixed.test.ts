import { provePlans } from "./prove";

provePlans("c");
