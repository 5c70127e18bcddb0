#!/usr/bin/env python3
"""An echo bot as its library's documentation shows it, behind a webhook on loopback.

usage: bots.py NAME PORT API_PORT     NAME is aiogram or python-telegram-bot
"""

import sys

TOKEN = "700700700:AAF-prova_prova_prova_prova_prova_12"
SECRET = "segreto-di-prova-0123456789"
PATH = "/webhook"


def aiogram(port: int, api: str) -> None:
    from aiohttp import web
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message
    from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application

    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text)

    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    application = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=SECRET).register(application, path=PATH)
    setup_application(application, dispatcher, bot=bot)
    web.run_app(application, host="127.0.0.1", port=port, access_log=None, print=None)


def python_telegram_bot(port: int, api: str) -> None:
    from telegram import Update
    from telegram.ext import Application, ContextTypes, MessageHandler, filters

    async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await update.message.reply_text(update.message.text)

    application = Application.builder().token(TOKEN).base_url(f"{api}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_webhook(
        listen="127.0.0.1", port=port, url_path=PATH, webhook_url="https://esempio.it" + PATH,
        secret_token=SECRET)


BOTS = {"aiogram": aiogram, "python-telegram-bot": python_telegram_bot}

if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in BOTS:
        sys.exit(__doc__)
    BOTS[sys.argv[1]](int(sys.argv[2]), f"http://127.0.0.1:{sys.argv[3]}")
