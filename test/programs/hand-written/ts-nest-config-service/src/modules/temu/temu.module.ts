import { Module } from '@nestjs/common';
import { HttpModule } from '@nestjs/axios';
import { TemuService } from '../../common/client/temu.service';
import { TEMU_CLIENT } from '../../common/constants/tokens';
import { ConfigModule, ConfigService } from '@nestjs/config';
import { Semi01Service } from './semi01.service';

@Module({
  imports: [ConfigModule.forRoot({ isGlobal: true }), HttpModule.register({ timeout: 10000 })],
  providers: [ConfigService, TemuService, { provide: TEMU_CLIENT, useExisting: TemuService }, Semi01Service],
})
export class TemuModule {}
