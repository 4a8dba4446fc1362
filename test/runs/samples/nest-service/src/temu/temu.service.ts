import { HttpService } from '@nestjs/axios'
import { Injectable } from '@nestjs/common'
import { TEMU_API_URL } from './temu.constants'

@Injectable()
export class TemuService {
    constructor(private readonly http: HttpService) {}

    async request<T>(type: string, payload: Record<string, unknown>): Promise<T> {
        const { data } = await this.http.post<T>(TEMU_API_URL, { ...payload, type })
        return data
    }
}
