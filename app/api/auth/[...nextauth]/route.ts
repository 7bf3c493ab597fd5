import { authRoute } from "@/lib/http/auth-route";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return authRoute(request, (await params).nextauth);
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return authRoute(request, (await params).nextauth);
}
